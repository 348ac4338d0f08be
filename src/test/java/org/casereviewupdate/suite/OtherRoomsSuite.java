package org.casereviewupdate.suite;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every test that {@link ConsoleAndDeliverySuite} leaves out, so that none can be forgotten. */
@Suite
@SelectPackages("org.casereviewupdate")
@ExcludePackages({"org.casereviewupdate.console", "org.casereviewupdate.delivery", "org.casereviewupdate.feedback"})
final class OtherRoomsSuite {}
