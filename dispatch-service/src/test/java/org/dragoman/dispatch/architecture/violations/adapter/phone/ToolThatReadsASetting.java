package org.dragoman.dispatch.architecture.violations.adapter.phone;

import org.dragoman.dispatch.architecture.violations.adapter.http.AdapterThatNamesTwilio;
import org.dragoman.dispatch.architecture.violations.config.Setting;
import org.jspecify.annotations.Nullable;

/** An adapter may read a setting; two adapters that need each other are one. */
public class ToolThatReadsASetting {

    public @Nullable AdapterThatNamesTwilio neighbour(Setting setting) {
        return setting.wired();
    }
}
