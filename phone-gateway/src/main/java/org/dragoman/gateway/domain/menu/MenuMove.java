package org.dragoman.gateway.domain.menu;

import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.MenuItem;

/** Where a caller in the menu goes next. */
public sealed interface MenuMove {

    record AskLanguage(int round) implements MenuMove {}

    record AskVariety(MenuItem item, int round) implements MenuMove {}

    record Interpret(Language words, Language variety) implements MenuMove {}

    record ToBackup(Language words) implements MenuMove {}
}
