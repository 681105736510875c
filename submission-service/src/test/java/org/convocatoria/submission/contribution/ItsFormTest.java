package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.SampleCall;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The form of participation follows from the matter, and from whether there are documents. */
class ItsFormTest {

  private static final Call CALL = SampleCall.read();
  private static final Instant OPEN = Instant.parse("2014-10-01T12:00:00Z");
  private static final String ONLINE = "online-consultation";
  private static final String DOCUMENTS = "technical-documents";
  private static final Citation CITATION = new Citation("Conteo", null, null, null, null);

  @Test
  void aDiagnosisWithoutDocumentsIsOfTheOnlineFormUntilTheyCome() {
    assertThat(form(given("diagnosis", null, null))).isEqualTo(new ItsForm(ONLINE, DOCUMENTS));
  }

  @Test
  void aCitationMakesItADocumentAtOnceUnlessItSaysNothing() {
    Citation empty = new Citation(" ", null, null, "", null);
    assertThat(form(given("data", null, CITATION))).isEqualTo(new ItsForm(DOCUMENTS, null));
    assertThat(form(given("data", null, empty))).isEqualTo(new ItsForm(ONLINE, DOCUMENTS));
  }

  @Test
  void aFormThatIsNamedStays() {
    assertThat(form(given("diagnosis", DOCUMENTS, null))).isEqualTo(new ItsForm(DOCUMENTS, null));
    assertThat(form(given("diagnosis", ONLINE, null))).isEqualTo(new ItsForm(ONLINE, null));
  }

  @Test
  void anIdeaIsOfItsOnlyForm() {
    assertThat(form(given("idea", null, CITATION))).isEqualTo(new ItsForm(ONLINE, null));
  }

  @Test
  void whatStaffCaptureStaysSinceTheScanOfThePaperIsNoDocument() {
    Submission given = given("diagnosis", null, null);
    assertThat(ItsForm.of(given, CALL, OPEN, true)).isEqualTo(new ItsForm(ONLINE, null));
  }

  private static ItsForm form(Submission given) {
    return ItsForm.of(given, CALL, OPEN, false);
  }

  private static Submission given(
      String matter, @Nullable String form, @Nullable Citation citation) {
    return new Submission(
        matter,
        form,
        null,
        "Título",
        "Texto.",
        "torreon",
        null,
        new Submission.Who("citizen", null, null, null, null, null, null, null, null),
        new Submission.Agreed("2014-09-11", List.of("process")),
        citation,
        null,
        null,
        null);
  }
}
