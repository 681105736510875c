package org.convocatoria.submission.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.convocatoria.submission.acuse.Acuse;
import org.convocatoria.submission.call.SampleCall;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Samples;
import org.convocatoria.submission.timeline.Story;
import org.convocatoria.words.Bundles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class CopyIndexTest {

  private static final Instant NOW = Instant.parse("2014-10-02T15:00:00Z");
  private static final Attachment FILE =
      new Attachment("id", "conteo.txt", 1234, "text/plain", "ab".repeat(32), NOW);

  @Test
  void aFileInTheCopyIsLinkedWithItsSizeAndHash() {
    Document index = index(CopiedFile.of(FILE, 1, null));
    assertThat(index.select("li a").eachAttr("href")).contains("archivos/1-conteo.txt");
    assertThat(index.text())
        .contains("1,234 bytes", "ab".repeat(32))
        .doesNotContain("No se incluye");
  }

  @Test
  void ofAFileThatIsLeftOutTheIndexSaysWhy() {
    Document waiting = index(CopiedFile.of(FILE, 1, "waiting"));
    assertThat(waiting.select("li a").eachAttr("href")).noneMatch(to -> to.contains("conteo"));
    assertThat(waiting.text()).contains("conteo.txt", "todavía se revisa");
    assertThat(index(CopiedFile.of(FILE, 1, "infected")).text())
        .contains("conteo.txt", "se encontró en él un programa dañino");
  }

  private static Document index(CopiedFile file) {
    Acuse acuse =
        new Acuse(
            Locale.of("es", "MX"),
            SampleCall.read(),
            Samples.received(),
            "AAAA-BBBB-CCCC-DDDD",
            "https://example.org/folio/PEM-000001-3",
            NOW,
            List.of());
    CopiedContribution copied =
        CopiedContribution.of(acuse, new Story("received", List.of()), List.of(file));
    return Jsoup.parse(new CopyIndex(engine()).write(acuse, copied));
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setSuffix(".html");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(
        Bundles.of(List.of("kit/words", "acuse/words", "contribution/words", "export/words")));
    return engine;
  }
}
