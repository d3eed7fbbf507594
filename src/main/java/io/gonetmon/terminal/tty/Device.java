package io.gonetmon.terminal.tty;

import com.googlecode.lanterna.terminal.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A terminal, and what Lanterna has no word for.
 *
 * @param input what it sends
 * @param sequences takes control sequences, as they are
 * @param watch calls what it is given while there is something to read, on any thread
 * @param restore gives the terminal back, whatever thread asks for it
 */
public record Device(
    Terminal terminal,
    InputStream input,
    OutputStream sequences,
    LongSupplier nanoTime,
    Consumer<Runnable> watch,
    Runnable restore) {}
