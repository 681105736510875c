package org.convocatoria.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static final Pattern USED =
      Pattern.compile(
          "#\\{([a-z][A-Za-z0-9.-]*)[}(]|#messages\\.msg\\('([a-z][A-Za-z0-9.-]*)'[,)]");

  @ParameterizedTest
  @ValueSource(strings = {"messages", "personal"})
  void bothLanguagesSayTheSameThings(String bundle) {
    assertThat(keys(bundle + "_en")).isEqualTo(keys(bundle + "_es"));
  }

  @Test
  void everyMessageOfThePublicPagesExists() throws IOException {
    Set<String> known = keys("messages_es");
    known.addAll(keys("personal_es"));
    Set<String> used = new TreeSet<>();
    for (String folder : new String[] {"portal", "fragments"}) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates", folder))) {
        files.filter(file -> file.toString().endsWith(".html")).forEach(file -> scan(file, used));
      }
    }
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(known).containsAll(used);
  }

  private static void scan(Path file, Set<String> used) {
    try {
      Matcher matcher = USED.matcher(Files.readString(file));
      while (matcher.find()) {
        String plain = matcher.group(1);
        used.add(plain == null ? matcher.group(2) : plain);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> keys(String bundle) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream("/" + bundle + ".properties"),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }
}
