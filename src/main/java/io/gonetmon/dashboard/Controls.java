package io.gonetmon.dashboard;

import io.gonetmon.query.Query;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the dashboard asks of the run.
 *
 * @param quit called once, when the operator asks for the end
 * @param ask called with the queries whose answers the screen shows from now on
 * @param watch called with a capture filter to be used from now on; returns why it is not, or
 *     nothing
 * @param missing says what is missing in other outputs, in sentences
 */
public record Controls(
    Runnable quit,
    Consumer<List<Query>> ask,
    UnaryOperator<String> watch,
    Supplier<List<String>> missing) {}
