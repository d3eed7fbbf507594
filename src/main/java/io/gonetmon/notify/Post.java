package io.gonetmon.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends JSON over HTTP. */
final class Post {
  private static final Duration LIMIT = Duration.ofSeconds(AlertTarget.LIMIT_SECONDS);
  private static final int OK = 200;
  private static final int REDIRECTION = 300;

  /** Made when it is needed: that takes 0.2 s. */
  private static final class Client {
    static final HttpClient HTTP =
        HttpClient.newBuilder().connectTimeout(LIMIT).followRedirects(Redirect.NEVER).build();
  }

  private Post() {}

  /**
   * Sends it.
   *
   * @throws IOException unless the answer is a success; it does not name the address
   */
  static void json(URI url, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(LIMIT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<Void> answer = Client.HTTP.send(request, BodyHandlers.discarding());
    if (answer.statusCode() < OK || answer.statusCode() >= REDIRECTION) {
      throw new IOException("it answered with status " + answer.statusCode());
    }
  }
}
