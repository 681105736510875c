package org.convocatoria.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.convocatoria.words.Bundles;

/**
 * A document of letter size as tagged PDF (PDF/UA-1), with its typeface embedded. Nothing outside
 * of it is opened to make it: an image is part of the XHTML, as a PNG.
 */
public final class PdfDocument {

  private static final String FAMILY = "Atkinson";
  private static final String IMAGE = "data:image/png;base64,";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  static {
    // It writes five lines about every document, and addresses out of it.
    XRLog.setLoggingEnabled(false);
  }

  private final byte[] bytes;

  private PdfDocument(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Lays out well-formed XHTML. A sign that the typeface lacks is printed as its number, and the
   * document ends by saying so.
   *
   * @param body what stands in the body; see {@code letter.css} for its classes
   * @param title for the window's title and for screen readers
   */
  public static PdfDocument of(String body, Locale language, String title) {
    Typeface.Legible text = Typeface.legible(composed(body));
    String note = text.replaced() ? note(language) : "";
    Xhtml page = Xhtml.page(text.text() + note, language, composed(title));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder renderer = new PdfRendererBuilder();
    renderer.usePdfUaAccessibility(true);
    renderer.withW3cDocument(page.document(), null);
    renderer.withProducer("Convocatoria");
    embed(renderer, Typeface.REGULAR, REGULAR);
    embed(renderer, Typeface.BOLD, BOLD);
    openNothing(renderer);
    renderer.toStream(pdf);
    try {
      renderer.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PdfDocument(pdf.toByteArray());
  }

  /** The file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  private static void embed(PdfRendererBuilder renderer, Typeface typeface, int weight) {
    renderer.useFont(typeface::open, FAMILY, weight, FontStyle.NORMAL, true);
  }

  private static void openNothing(PdfRendererBuilder renderer) {
    renderer.useUriResolver((_, address) -> address.startsWith(IMAGE) ? address : null);
    List.of(
            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI,
            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .forEach(
            when ->
                renderer.useExternalResourceAccessControl(
                    (address, type) ->
                        type == ExternalResourceType.IMAGE_RASTER
                            && address != null
                            && address.startsWith(IMAGE),
                    when));
  }

  /** A letter and its accent as one sign, as the typeface has them. */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String note(Locale language) {
    String sentence =
        Bundles.of(List.of("documents/words")).getMessage("documents.replaced", null, language);
    return "<p class=\"replaced\">" + sentence + "</p>";
  }
}
