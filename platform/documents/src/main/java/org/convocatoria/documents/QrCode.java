package org.convocatoria.documents;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** An address as a square of dark and light modules that telephones read. */
public final class QrCode {

  private static final int WHITE = 0xFFFFFF;

  /** The light margin that readers need, in modules. */
  private static final int QUIET = 4;

  private final io.nayuki.qrcodegen.QrCode modules;

  private QrCode(io.nayuki.qrcodegen.QrCode modules) {
    this.modules = modules;
  }

  /** Writes the address so that a reader finds it even where a seventh of the square is damaged. */
  public static QrCode of(String address) {
    return new QrCode(io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.MEDIUM));
  }

  /** How many modules it is wide and high, with the margin. */
  public int size() {
    return modules.size + 2 * QUIET;
  }

  /** The address of a PNG that holds the image itself, for a printed document. */
  public String image() {
    int scale = 8;
    int side = size() * scale;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, dark(x / scale, y / scale) ? 0 : WHITE);
      }
    }
    try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a path of SVG draws, one unit to the module, for a page. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < size(); y++) {
      for (int x = 0; x < size(); x++) {
        if (dark(x, y)) {
          path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  private boolean dark(int x, int y) {
    return modules.getModule(x - QUIET, y - QUIET);
  }
}
