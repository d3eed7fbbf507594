package io.gonetmon.query;

import java.util.List;

/**
 * Exchanges that are kept.
 *
 * @param total how many match
 * @param first how many of those come before the first one of {@code exchanges}
 */
public record Exchanges(
    ExchangeQuery query, Basis basis, long total, int first, List<KeptExchange> exchanges)
    implements Answer {}
