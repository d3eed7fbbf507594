package io.gonetmon.http;

/** Counts nothing: it only keeps the message that was found last. */
final class Latest implements HttpListener {
  private Message message;

  Message message() {
    return message;
  }

  @Override
  public void request(Message.Request request) {
    message = request;
  }

  @Override
  public void response(Message.Response response) {
    message = response;
  }

  @Override
  public void unparsed() {
    throw new IllegalStateException("something was not understood after " + message);
  }

  @Override
  public void evicted() {
    throw new IllegalStateException("something was given up after " + message);
  }
}
