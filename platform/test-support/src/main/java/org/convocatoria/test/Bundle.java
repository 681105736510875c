package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A bundle of sentences, by the name under which a module declares it. */
record Bundle(String name) {

  static final Bundle KIT = new Bundle("kit/words");

  private static final Pattern DECLARED =
      Pattern.compile("^ *words: ([a-z/,]+)$", Pattern.MULTILINE);

  /** The bundles that this module's settings name. */
  static List<Bundle> ofModule() {
    try {
      Matcher declared =
          DECLARED.matcher(Files.readString(Path.of("src/main/resources/application.yaml")));
      assertThat(declared.find()).as("convocatoria.pages.words is set").isTrue();
      return Stream.of(declared.group(1).split(",")).map(Bundle::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isOfPlatform() {
    return name.equals("service/words");
  }

  Set<String> keys(String language) {
    Properties words = new Properties();
    String file = "/" + name + "_" + language + ".properties";
    try (InputStream in = Bundle.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TreeSet<>(words.stringPropertyNames());
  }
}
