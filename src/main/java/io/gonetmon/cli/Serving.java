package io.gonetmon.cli;

import io.gonetmon.alert.Rule;
import io.gonetmon.capture.CaptureSettings;
import io.gonetmon.page.About;
import io.gonetmon.serve.ListenAddress;
import io.gonetmon.serve.ServedReport;
import io.gonetmon.serve.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of the server. */
final class Serving {
  private static final int WATCHED_PORT = 80;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS:PORT",
      converter = Address.class,
      description =
          "Serve the live report, /metrics for Prometheus, and /report.json there, such as 127.0.0.1:9464.")
  private ListenAddress address;

  @Option(
      names = "--listen-token-file",
      paramLabel = "FILE",
      description =
          "File with the token that readers must send; needed for any address but a loopback one.")
  private Path tokenFile;

  private Optional<Token> token = Optional.empty();

  /** Reads an address. */
  static final class Address implements ITypeConverter<ListenAddress> {
    @Override
    public ListenAddress convert(String value) {
      try {
        return ListenAddress.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** The filter without the server's own connections, where it would show them. */
  String keptOutOf(String filter) {
    boolean unseen =
        address == null
            || (filter.equals(CaptureSettings.DEFAULT_FILTER) && address.port() != WATCHED_PORT);
    return unseen ? filter : address.keptOutOf(filter);
  }

  /** Listens, if that is asked for. */
  Optional<ServedReport> open(About about, List<Rule> rules) throws OperatorException {
    if (address == null) {
      return Optional.empty();
    }
    try {
      List<String> names = rules.stream().map(Rule::name).toList();
      return Optional.of(ServedReport.open(address, token, about, Version.number(), names));
    } catch (IOException e) {
      throw new OperatorException(
          1,
          "Cannot listen on %s (%s); give another address or port with --listen."
              .formatted(address, e.getMessage()),
          e);
    }
  }

  /** Refuses what cannot be served, before anything is opened. */
  void check() throws OperatorException {
    if (address == null && tokenFile != null) {
      throw new OperatorException(2, "--listen-token-file needs --listen.", null);
    }
    token = address == null ? Optional.empty() : token();
  }

  private Optional<Token> token() throws OperatorException {
    if (tokenFile == null) {
      if (address.isLoopback()) {
        return Optional.empty();
      }
      throw new OperatorException(
          2,
          "Others can reach %s; give a token with --listen-token-file, or listen on 127.0.0.1."
              .formatted(address),
          null);
    }
    try {
      return Optional.of(Token.read(tokenFile));
    } catch (IOException e) {
      throw new OperatorException(
          2, "Cannot use the token in %s: %s.".formatted(tokenFile, e.getMessage()), e);
    }
  }
}
