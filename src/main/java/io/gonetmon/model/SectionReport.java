package io.gonetmon.model;

import java.util.SortedMap;

/** The requests for one section of a host, by method. */
public record SectionReport(String section, long hits, SortedMap<String, Long> methods) {}
