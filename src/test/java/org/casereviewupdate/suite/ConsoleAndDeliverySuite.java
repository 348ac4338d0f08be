package org.casereviewupdate.suite;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The rooms that take about as long as {@linkplain OtherRoomsSuite all others} together. */
@Suite
@SelectPackages({"org.casereviewupdate.console", "org.casereviewupdate.delivery", "org.casereviewupdate.feedback"})
final class ConsoleAndDeliverySuite {}
