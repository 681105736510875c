package org.convocatoria.submission.datarequest.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convocatoria.test.PageReader.Read;

/** What the stylesheets of a page keep from being printed. */
final class Paper {

  private static final Pattern PRINT = Pattern.compile("@media print \\{(.*?\\n)}", Pattern.DOTALL);
  private static final Pattern HIDDEN = Pattern.compile("([^{}]+)\\{ display: none; }");

  private Paper() {}

  /** The selector of all that is hidden on paper. */
  static String unprinted(Read page) {
    return page.page().select("link[rel=stylesheet]").eachAttr("href").stream()
        .flatMap(address -> PRINT.matcher(sheet(address)).results())
        .flatMap(print -> HIDDEN.matcher(print.group(1)).results())
        .map(rule -> rule.group(1).strip())
        .collect(Collectors.joining(", "));
  }

  /** The file of an address, which names the file's content too. */
  private static String sheet(String address) {
    Matcher name = Pattern.compile("/css/(\\w+)").matcher(address);
    if (!name.find()) {
      return "";
    }
    String path = "/static/css/" + name.group(1) + ".css";
    try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
