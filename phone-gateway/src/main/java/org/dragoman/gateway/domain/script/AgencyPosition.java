package org.dragoman.gateway.domain.script;

import java.util.regex.Pattern;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.MenuItem;

/**
 * Where staff are on the line of offices. No PIN and nothing that an agency asks for is ever part of a position: it would
 * travel in an address.
 */
public sealed interface AgencyPosition extends Position {

    /** Wrong entries, or silence, then people. */
    int ROUNDS = 3;
    int MOST_DIGITS = 16;
    Pattern CODE = Pattern.compile("[0-9]{1,8}");

    /** Asked for the code of the office. */
    record AtCode(int round) implements AgencyPosition {}

    /** Asked for the PIN; code and PIN are judged together. */
    record AtPin(String code, int round, int asks) implements AgencyPosition {
        public AtPin {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("No office has that code");
            }
        }
    }

    /** Asked for the code of the language. */
    record AtLanguage(boolean listed, int round) implements AgencyPosition {}

    /** Asked which variety of that language. */
    record AtVariety(String key, int round) implements AgencyPosition {
        public AtVariety {
            if (!MenuItem.isKey(key)) {
                throw new IllegalArgumentException("No language has that code");
            }
        }
    }

    /** Told the name of the language. */
    record AtConfirm(Language variety, int round) implements AgencyPosition {}

    /** The request is to be committed, unless the agency wants to know something first. */
    record Asking(Language variety, int round, int asks) implements AgencyPosition {}

    /** Asked for what the agency wants to know. */
    record AtField(Language variety, String field, int digits, int round) implements AgencyPosition {
        private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,30}");

        public AtField {
            if (!NAME.matcher(field).matches() || digits < 1 || digits > MOST_DIGITS) {
                throw new IllegalArgumentException("No agency asks for that");
            }
        }
    }
}
