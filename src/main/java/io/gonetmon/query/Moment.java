package io.gonetmon.query;

import java.util.List;

/**
 * What was counted in one cell of a timeline.
 *
 * @param clientErrors responses with a status of 4xx
 * @param serverErrors responses with a status of 5xx
 * @param unanswered requests that will have no response, where that can be told
 * @param times responses by {@link TimeBuckets} of their response time
 */
public record Moment(
    long requests,
    long responses,
    long clientErrors,
    long serverErrors,
    long unanswered,
    long bytes,
    List<Integer> times) {}
