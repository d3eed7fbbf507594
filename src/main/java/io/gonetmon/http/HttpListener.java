package io.gonetmon.http;

/** What is found in HTTP connections, in order. Called on the monitor thread. */
public interface HttpListener {

  void request(Message.Request request);

  void response(Message.Response response);

  /** A stream, or the rest of it, that cannot be understood. */
  void unparsed();

  /** Requests that are no longer matched with their responses, to stay within a bound. */
  void evicted();
}
