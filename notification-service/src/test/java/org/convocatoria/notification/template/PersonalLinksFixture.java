package org.convocatoria.notification.template;

/** The words and links of a platform at plan.example.org. */
public final class PersonalLinksFixture {

  private static final String URL = "https://plan.example.org";

  private PersonalLinksFixture() {}

  public static Templates templates() {
    return new Templates(URL);
  }

  public static PersonalLinks links() {
    return new PersonalLinks("bGluay1rZXktb2YtdGhlLXRlc3QtMzItYnl0ZXMtbG8", URL);
  }
}
