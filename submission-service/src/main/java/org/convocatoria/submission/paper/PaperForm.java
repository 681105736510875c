package org.convocatoria.submission.paper;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.convocatoria.documents.QrCode;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.PrivacyNotice;
import org.convocatoria.words.DateStyle;
import org.jspecify.annotations.Nullable;

/**
 * A form of participation as it is printed to be filled in by hand.
 *
 * @param portal the address of the public pages
 */
public record PaperForm(Locale language, Call call, Call.Form form, String portal) {

  /** What can be given by this form: what takes it with documents, or without. */
  public List<Call.Matter> matters() {
    return call.matters().stream()
        .filter(each -> isOf(each.form()) || isOf(each.formWithoutDocuments()))
        .toList();
  }

  /** Whether it asks how a document is cited. */
  public boolean documents() {
    return call.matters().stream().anyMatch(each -> each.asksForDocuments() && isOf(each.form()));
  }

  /** What people agree to, without the choice about mail, which has its own line. */
  public List<PrivacyNotice.Purpose> purposes() {
    return call.privacyNotice().requiredPurposes();
  }

  /** The last day on which it is taken; null while none is set. */
  public @Nullable String until() {
    OffsetDateTime end = call.reception().endOf(form.id());
    return end == null ? null : DateStyle.DAY.write(call.local(end.toInstant()), language);
  }

  /** The first paragraph of the privacy notice. */
  public String notice() {
    return call.privacyNotice().text().in(language).strip().split("\\R\\s*\\R", 2)[0];
  }

  /** The page by which the same is done online. */
  public String address() {
    return portal + "/participar";
  }

  /** The page of the whole privacy notice. */
  public String noticeAddress() {
    return portal + call.privacyNotice().url();
  }

  /** The address as telephones read it. */
  public QrCode code() {
    return QrCode.of(address());
  }

  private boolean isOf(@Nullable String id) {
    return form.id().equals(id);
  }
}
