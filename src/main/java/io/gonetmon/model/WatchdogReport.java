package io.gonetmon.model;

/** The watchdog's count against its rule, at the end of a report. */
public record WatchdogReport(long hits, long threshold, long spanSeconds, boolean alert) {}
