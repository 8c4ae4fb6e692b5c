package org.dragoman.dispatch.architecture.violations.adapter.http;

import org.dragoman.dispatch.architecture.violations.adapter.phone.ToolThatReadsASetting;

/** Not even an adapter of dispatch knows the carrier. */
public record AdapterThatNamesTwilio(ToolThatReadsASetting tool) {}
