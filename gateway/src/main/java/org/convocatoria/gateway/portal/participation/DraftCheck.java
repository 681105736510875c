package org.convocatoria.gateway.portal.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.convocatoria.gateway.edge.service.Problem.FieldError;
import org.convocatoria.gateway.portal.page.Call;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says at once what a contribution lacks, in the order of the form. The service has the last word;
 * what it refuses is brought to the same fields.
 */
@Component
class DraftCheck {

  static final int TITLE = 120;
  static final int TEXT = 8_000;
  private static final int LINE = 120;
  private static final int ORGANISATION = 160;

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");
  private static final Pattern TELEPHONE = Pattern.compile("[0-9 +()\\-.extEXT]{0,40}");
  private static final Set<String> KINDS = Set.of("citizen", "public", "private", "social");
  private static final Set<String> FIELDS =
      Set.of(
          "matter",
          "title",
          "text",
          "table",
          "municipality",
          "kind",
          "name",
          "post",
          "organisation",
          "email",
          "telephone",
          "purposes");

  private final MessageSource messages;

  DraftCheck(MessageSource messages) {
    this.messages = messages;
  }

  List<Correction> check(Draft draft, Call call) {
    Found found = new Found();
    boolean known = call.matters().stream().anyMatch(each -> each.id().equals(draft.matter()));
    found.unless(known, "matter", "error.matter");
    found.unless(within(draft.title(), TITLE), "title", "error.title");
    found.unless(!draft.text().isEmpty(), "text", "error.text");
    found.unless(draft.text().length() <= TEXT, "text", "error.text.long");
    boolean place =
        call.municipalities().stream().anyMatch(each -> each.id().equals(draft.municipality()));
    found.unless(place, "municipality", "error.municipality");
    boolean table = draft.table().isEmpty() || call.table(draft.table()).isPresent();
    found.unless(table, "table", "error.table");
    found.unless(KINDS.contains(draft.kind()), "kind", "error.kind");
    checkPerson(draft, found);
    boolean agreed =
        call.privacyNotice().purposes().stream()
            .filter(Call.Purpose::required)
            .allMatch(purpose -> draft.purposes().contains(purpose.id()));
    found.unless(agreed, "purposes", "error.consent");
    return found.list;
  }

  private static void checkPerson(Draft draft, Found found) {
    if (draft.organised()) {
      found.unless(
          within(draft.organisation(), ORGANISATION), "organisation", "error.organisation");
      found.unless(within(draft.name(), LINE), "name", "error.signer");
    } else {
      found.unless(!draft.namePublic() || !draft.name().isEmpty(), "name", "error.name");
      found.unless(draft.name().length() <= LINE, "name", "error.line");
    }
    found.unless(draft.post().length() <= LINE, "post", "error.line");
    boolean mail =
        draft.email().isEmpty()
            || (draft.email().length() <= 254 && EMAIL.matcher(draft.email()).matches());
    found.unless(mail, "email", "error.email");
    found.unless(TELEPHONE.matcher(draft.telephone()).matches(), "telephone", "error.telephone");
  }

  /** What the service refused, at the fields of the form. */
  List<Correction> fromService(List<FieldError> errors) {
    return errors.stream()
        .map(error -> new Correction(field(error.field()), error.message()))
        .toList();
  }

  private static String field(String path) {
    if (path.startsWith("consent")) {
      return "purposes";
    }
    String last = path.substring(path.lastIndexOf('.') + 1);
    return FIELDS.contains(last) ? last : "title";
  }

  private static boolean within(String text, int limit) {
    return !text.isEmpty() && text.length() <= limit;
  }

  private final class Found {

    private final List<Correction> list = new ArrayList<>();

    void unless(boolean right, String field, String key) {
      if (!right) {
        String message = messages.getMessage(key, null, LocaleContextHolder.getLocale());
        list.add(new Correction(field, message));
      }
    }
  }
}
