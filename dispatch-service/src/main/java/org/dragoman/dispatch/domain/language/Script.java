package org.dragoman.dispatch.domain.language;

/** The script in which a variety's name is shown: its ISO 15924 code ({@code Zxxx} when unwritten) and direction. */
public record Script(String code, Direction direction) {}
