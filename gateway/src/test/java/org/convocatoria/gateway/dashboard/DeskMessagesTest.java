package org.convocatoria.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class DeskMessagesTest {

  private static final Pattern IN_TEMPLATES =
      Pattern.compile(
          "#\\{([a-z][A-Za-z0-9.-]*)[}(]|#messages\\.msg\\('([a-z][A-Za-z0-9.-]*)'[,)]");
  private static final Pattern IN_CODE = Pattern.compile("\"(done\\.[A-Za-z]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void everyMessageOfTheDeskExists(String language) throws IOException {
    Set<String> used = new TreeSet<>();
    scan(Path.of("src/main/resources/templates/personal"), ".html", IN_TEMPLATES, used);
    scan(Path.of("src/main/java/org/convocatoria/gateway/dashboard"), ".java", IN_CODE, used);
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages", "personal");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    assertThat(used).hasSizeGreaterThan(300);
    assertThat(used)
        .allSatisfy(
            key ->
                assertThat(messages.getMessage(key, null, "", Locale.of(language)))
                    .as(key)
                    .isNotEmpty());
  }

  @Test
  void noWordIsSaidTwiceInTheTwoBundles() throws IOException {
    Set<String> both = keys("messages_es");
    both.retainAll(keys("personal_es"));
    assertThat(both).isEmpty();
  }

  private static Set<String> keys(String bundle) throws IOException {
    Properties properties = new Properties();
    try (var reader =
        Files.newBufferedReader(Path.of("src/main/resources", bundle + ".properties"))) {
      properties.load(reader);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static void scan(Path folder, String suffix, Pattern pattern, Set<String> used)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(suffix)).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          String key = matcher.group(1);
          used.add(key == null ? matcher.group(2) : key);
        }
      }
    }
  }
}
