package io.gonetmon.notify;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Whom alerts are sent to. */
public sealed interface AlertTarget
    permits BellTarget, SyslogTarget, CommandTarget, WebhookTarget, AlertmanagerTarget {
  /** How long one delivery may take. */
  int LIMIT_SECONDS = 5;

  /** How a command is written. */
  String COMMAND_SYNTAX = "a command is /PROGRAM,ARGUMENT or [\"/PROGRAM\",\"ARGUMENT\"]";

  /** What it is called where nothing secret may be shown. */
  String name();

  /**
   * Sends one, within {@link #LIMIT_SECONDS}.
   *
   * @throws IOException when it was not taken, with a reason
   */
  void send(Notification notification) throws IOException, InterruptedException;

  /** Whether it has to be reminded of what is still raised. */
  default boolean forgets() {
    return false;
  }

  /**
   * Reads {@code bell}, {@code syslog}, {@code command:/PROGRAM[,ARGUMENT...]} or {@code
   * command:["/PROGRAM","ARGUMENT",...]}, {@code webhook:URL}, {@code webhook-file:FILE} or {@code
   * alertmanager:URL}.
   *
   * @throws IllegalArgumentException when it is none, with a sentence
   */
  static AlertTarget parse(String text) {
    int colon = text.indexOf(':');
    String kind = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
    String rest = colon < 0 ? "" : text.substring(colon + 1);
    return switch (kind) {
      case "bell" -> new BellTarget();
      case "syslog" -> new SyslogTarget();
      case "command" -> command(rest);
      case "webhook" -> new WebhookTarget(url(kind, rest));
      case "webhook-file" -> new WebhookTarget(url(kind, content(rest)));
      case "alertmanager" -> new AlertmanagerTarget(url(kind, rest));
      default ->
          throw new IllegalArgumentException(
              "'%s' takes no alerts; known are bell, syslog, command:/PROGRAM, webhook:URL, webhook-file:FILE and alertmanager:URL"
                  .formatted(kind));
    };
  }

  private static AlertTarget command(String words) {
    List<String> command = words.startsWith("[") ? array(words) : List.of(words.split(",", -1));
    if (command.isEmpty()) {
      throw new IllegalArgumentException(COMMAND_SYNTAX);
    }
    if (!Files.isExecutable(Path.of(command.get(0))) || !Path.of(command.get(0)).isAbsolute()) {
      throw new IllegalArgumentException(
          "'%s' is no program that may be run; give its absolute path".formatted(command.get(0)));
    }
    return new CommandTarget(command);
  }

  private static List<String> array(String json) {
    try {
      return List.of(new Gson().fromJson(json, String[].class));
    } catch (JsonSyntaxException | NullPointerException e) {
      throw new IllegalArgumentException(COMMAND_SYNTAX, e);
    }
  }

  private static String content(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot read the address of a webhook from %s (%s)".formatted(file, e.getMessage()), e);
    }
  }

  /** Not repeated in the sentence, as it may hold a secret. */
  private static URI url(String kind, String text) {
    try {
      URI url = URI.create(text);
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(kind + " wants an address: http://… or https://…", e);
    }
    throw new IllegalArgumentException(kind + " wants an address: http://… or https://…");
  }
}
