package io.gonetmon.capture;

import java.util.List;

/** The machine's network interfaces. */
interface Devices {

  /** Names of those that are up, in the order in which the system lists them. */
  List<String> up() throws CaptureException;

  /** Names of all of them, up or not. */
  List<String> names() throws CaptureException;

  /** Opens an interface; reading from it never blocks. */
  PacketHandle open(String name) throws CaptureException;

  /** Refuses a filter that does not compile; needs no privilege. */
  void requireFilter() throws BadFilterException;
}
