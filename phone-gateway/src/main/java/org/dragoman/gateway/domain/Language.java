package org.dragoman.gateway.domain;

import java.util.regex.Pattern;

/**
 * A BCP 47 tag: of a language that the gateway speaks, of a variety that is interpreted, or of a family of varieties; one
 * that has no code (Mixtec) has a tag for private use, {@code x-mixtec}.
 */
public record Language(String tag) {

    private static final Pattern FORM = Pattern.compile("(x-)?[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}");
    /** BCP 47: undetermined. What a caller asks for who does not hear their language, or does not know its name. */
    public static final Language UNKNOWN = new Language("und");

    public Language {
        if (!FORM.matcher(tag).matches()) {
            throw new IllegalArgumentException("A language is a BCP 47 tag such as ht or zh-Hant");
        }
    }

    /** The language without script and region: {@code fr} for {@code fr-CA}. */
    public Language primary() {
        int cut = tag.indexOf('-');
        return cut < 0 || tag.startsWith("x-") ? this : new Language(tag.substring(0, cut));
    }

    @Override
    public String toString() {
        return tag;
    }
}
