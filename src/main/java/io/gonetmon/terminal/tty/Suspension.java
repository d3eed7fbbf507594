package io.gonetmon.terminal.tty;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when Ctrl+Z stops the program, and when it goes on. Confined to the threads that the
 * JVM starts for the signal, one at a time.
 *
 * <p>The signal's own action must stop the program, so that the shell sees it and can let it go on;
 * without a shell it does nothing. It is reached by reflection, as the compiler knows no signals.
 */
final class Suspension {
  private static final Logger LOG = LoggerFactory.getLogger(Suspension.class);
  private static final int SIGTSTP = 20;

  /** It takes the kernel that long, at most, to stop all threads. */
  private static final long STOP_MILLIS = 100;

  private final Runnable before;
  private final Runnable after;

  private Suspension(Runnable before, Runnable after) {
    this.before = before;
    this.after = after;
  }

  /**
   * From now on, when the program is to be stopped by the terminal, {@code before} is run first,
   * and {@code after} when it goes on.
   */
  static void arm(Runnable before, Runnable after) {
    try {
      new Suspension(before, after).handle();
    } catch (ReflectiveOperationException e) {
      LOG.warn("Ctrl+Z does not restore the screen", e);
    }
  }

  private void handle() throws ReflectiveOperationException {
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object own =
        Proxy.newProxyInstance(
            handler.getClassLoader(),
            new Class<?>[] {handler},
            (proxy, method, arguments) -> {
              suspend();
              return null;
            });
    handle(own);
  }

  private static void handle(Object action) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Object tstp = signal.getConstructor(String.class).newInstance("TSTP");
    try {
      signal
          .getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"))
          .invoke(null, tstp, action);
    } catch (InvocationTargetException refused) {
      throw new ReflectiveOperationException(refused.getCause());
    }
  }

  private void suspend() throws ReflectiveOperationException, InterruptedException {
    before.run();
    handle(Class.forName("sun.misc.SignalHandler").getField("SIG_DFL").get(null));
    LibC.kill(LibC.getpid(), SIGTSTP);
    Thread.sleep(STOP_MILLIS);
    handle();
    after.run();
  }
}
