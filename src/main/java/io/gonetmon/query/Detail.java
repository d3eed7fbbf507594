package io.gonetmon.query;

import io.gonetmon.model.Quantiles;
import java.util.List;
import java.util.Optional;

/**
 * One exchange and those to compare it to.
 *
 * @param exchange empty when it is not kept any more
 * @param onConnection those on the same connection that are kept, itself included, oldest first
 * @param alike how many kept ones have the same host, method and path, itself included
 * @param sameStatus how many of those have the same status
 * @param responseTime of those alike
 * @param slowerThan the share of those alike that were quicker, from 0 to 1
 */
public record Detail(
    DetailQuery query,
    Optional<KeptExchange> exchange,
    List<KeptExchange> onConnection,
    long alike,
    long sameStatus,
    Quantiles responseTime,
    double slowerThan)
    implements Answer {}
