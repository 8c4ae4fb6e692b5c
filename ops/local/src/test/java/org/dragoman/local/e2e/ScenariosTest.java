package org.dragoman.local.e2e;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.JUNIT_PLATFORM_NAMING_STRATEGY_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Plays every scenario of {@code src/test/resources/scenarios}, one after the other, each a test of its own. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("scenarios")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "org.dragoman.local.e2e")
@ConfigurationParameter(key = JUNIT_PLATFORM_NAMING_STRATEGY_PROPERTY_NAME, value = "long")
final class ScenariosTest {}
