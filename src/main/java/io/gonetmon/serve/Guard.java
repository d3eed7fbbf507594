package io.gonetmon.serve;

import java.util.Optional;
import java.util.Set;

/**
 * Who is answered. Without a token only who asks for this machine by its own name: a web page
 * elsewhere whose name was made to lead here names itself.
 */
final class Guard {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final Set<String> hosts;
  private final Optional<Token> token;

  /** Why a request is not answered, and what the answer is instead. */
  record Refusal(int status, String text) {}

  Guard(Set<String> hosts, Optional<Token> token) {
    this.hosts = hosts;
    this.token = token;
  }

  Optional<Refusal> refusal(String method, String host, String authorization) {
    if (!METHODS.contains(method)) {
      return Optional.of(new Refusal(405, "Only GET and HEAD are answered.\n"));
    }
    if (token.isPresent()) {
      return token.get().isIn(authorization)
          ? Optional.empty()
          : Optional.of(new Refusal(401, "Send the token: Authorization: Bearer TOKEN.\n"));
    }
    return host != null && hosts.contains(host)
        ? Optional.empty()
        : Optional.of(new Refusal(403, "Ask for localhost, or for the address itself.\n"));
  }
}
