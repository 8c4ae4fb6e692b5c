package org.dragoman.dispatch.architecture.violations.config;

import org.dragoman.dispatch.architecture.violations.adapter.http.AdapterThatNamesTwilio;
import org.jspecify.annotations.Nullable;

/** What adapters read must not wire adapters. */
public record Setting(@Nullable AdapterThatNamesTwilio wired) {}
