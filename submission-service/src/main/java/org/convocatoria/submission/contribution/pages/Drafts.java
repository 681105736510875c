package org.convocatoria.submission.contribution.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.PrivacyNotice;
import org.convocatoria.submission.contribution.Clave;
import org.convocatoria.submission.contribution.Submission;
import org.convocatoria.submission.contribution.Suspicion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the form of contributing into what a program would send, which is checked alike. */
@Component
class Drafts {

  /** The choice about mail, and its purpose in the call's notice. */
  static final String LETTERS = "contact";

  /** When the form was opened. */
  static final String STAMP = "abierto";

  /** A field that people do not see; programs fill in whatever has a name. */
  static final String TRAP = "website";

  /** The code of a venue, which the gateway reads. */
  static final String VENUE = "venue";

  /** Whoever contributes for nobody else. */
  static final String CITIZEN = "citizen";

  private static final String[] FIELDS = {
    "matter",
    "title",
    "text",
    "municipality",
    "place",
    "table",
    "citation.title",
    "citation.authors",
    "citation.year",
    "citation.licence",
    "citation.coverage",
    "kind",
    "organisation",
    "post",
    "name",
    "telephone",
    "mail",
    "email",
    "namePublic",
    "minor",
    "guardianAgrees",
    "notice",
    "call",
    "purposes",
    STAMP,
    TRAP,
    VENUE
  };

  private final Bodies bodies;
  private final Calls calls;
  private final FormTime time;

  Drafts(Bodies bodies, Calls calls, FormTime time) {
    this.bodies = bodies;
    this.calls = calls;
    this.time = time;
  }

  /** A form as it is opened. */
  Form about(String matter, String venue) {
    return Form.filled(
        "",
        Map.of(
            "matter",
            List.of(matter),
            VENUE,
            List.of(Clave.grouped(venue)),
            STAMP,
            List.of(time.stamp())),
        FIELDS);
  }

  /** What shows that a program filled the form in. */
  List<Suspicion> suspicions(Form form) {
    List<Suspicion> found = new ArrayList<>();
    if (!form.value(TRAP).isEmpty()) {
      found.add(Suspicion.TRAP);
    }
    if (time.isTooQuick(form.value(STAMP))) {
      found.add(Suspicion.QUICK);
    }
    return found;
  }

  static Form sent(Map<String, List<String>> typed) {
    return Form.sent(Form.blank("", FIELDS), typed);
  }

  /** The same without the marks of one sending. */
  static Form unsent(Form form, String... marks) {
    Map<String, List<String>> rest = new HashMap<>(form.typed());
    List.of(marks).forEach(rest::remove);
    return sent(rest);
  }

  /** Whether mail about the contribution is wanted; an older form had a box for it. */
  static boolean wantsMail(Form form) {
    if (form.chosen("minor", "true")) {
      return false;
    }
    return form.value("mail").isEmpty()
        ? form.chosen("purposes", LETTERS)
        : form.value("mail").equals("yes");
  }

  /** The purposes that the page asks about one by one. */
  static List<PrivacyNotice.Purpose> purposesBesidesMail(Call call) {
    return call.privacyNotice().purposes().stream()
        .filter(purpose -> !purpose.id().equals(LETTERS))
        .toList();
  }

  /**
   * The contribution that the form describes.
   *
   * @throws ProblemException 422 with the form's own fields
   */
  Submission read(Form form) {
    List<FieldError> errors = missing(form);
    @Nullable Submission read = null;
    try {
      read = bodies.read("contribution", body(form), Submission.class);
    } catch (ProblemException refused) {
      if (refused.errors().isEmpty()) {
        throw refused;
      }
      refused.errors().forEach(error -> errors.add(atItsField(error)));
    }
    if (read == null || !errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return read;
  }

  /** Does something with the contribution, naming the form's fields where that is refused. */
  static <T> T named(Supplier<T> action) {
    try {
      return action.get();
    } catch (ProblemException refused) {
      throw refused.errors().isEmpty()
          ? refused
          : ProblemException.invalid(refused.errors().stream().map(Drafts::atItsField).toList());
    }
  }

  private static Map<String, Object> body(Form form) {
    boolean organised = !kind(form).equals(CITIZEN);
    List<String> purposes = new ArrayList<>(form.values("purposes"));
    purposes.remove(LETTERS);
    if (wantsMail(form)) {
      purposes.add(LETTERS);
    }
    Body body =
        Body.of(form)
            .texts("matter", "table", "title", "text", "municipality", "place")
            .texts("citation.title", "citation.authors")
            .numbers("citation.year")
            .texts("citation.licence", "citation.coverage")
            .put("contributor.kind", kind(form))
            .put("contributor.name", form.value("name"))
            .put("contributor.telephone", form.value("telephone"))
            .put("contributor.organisation", organised ? form.value("organisation") : "")
            .put("contributor.post", organised ? form.value("post") : "")
            .put("contributor.email", form.value("mail").equals("no") ? "" : form.value("email"))
            .put("contributor.namePublic", form.chosen("namePublic", "true"))
            .put("contributor.minor", form.chosen("minor", "true"))
            .put("contributor.guardianAgrees", form.chosen("guardianAgrees", "true"))
            .put("consent.notice", form.value("notice"))
            .put("consent.purposes", purposes);
    return body.members();
  }

  /** Whether anything was typed by which a document is cited. */
  static boolean isCited(Form form) {
    return Stream.of(FIELDS)
        .anyMatch(field -> field.startsWith("citation.") && !form.value(field).isEmpty());
  }

  /** Whose contribution it is; an individual's unless something else was chosen. */
  static String kind(Form form) {
    return form.value("kind").isEmpty() ? CITIZEN : form.value("kind");
  }

  /** The errors of required fields that are blank. */
  private List<FieldError> missing(Form form) {
    List<FieldError> missing = new ArrayList<>();
    if (form.value("municipality").isEmpty()) {
      missing.add(error("municipality"));
    }
    if (wantsMail(form) && form.value("mail").equals("yes") && form.value("email").isEmpty()) {
      missing.add(error("email"));
    }
    boolean agreed =
        calls.current().privacyNotice().requiredPurposes().stream()
            .allMatch(purpose -> form.chosen("purposes", purpose.id()));
    if (!agreed) {
      missing.add(error("purposes"));
    }
    return missing;
  }

  private static FieldError error(String field) {
    return FieldError.of(field, "take.missing." + field);
  }

  private static FieldError atItsField(FieldError error) {
    String path = error.field();
    String field =
        path.startsWith("consent")
            ? "purposes"
            : path.startsWith("contributor.") ? path.substring(path.indexOf('.') + 1) : path;
    return new FieldError(field, error.message());
  }
}
