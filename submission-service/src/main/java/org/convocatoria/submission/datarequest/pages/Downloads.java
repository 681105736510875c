package org.convocatoria.submission.datarequest.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.convocatoria.submission.attachment.KeptFiles;

/** Hands files out; whatever a file says it is, it is saved. */
final class Downloads {

  private Downloads() {}

  static void send(KeptFiles.Download download, HttpServletResponse to) throws IOException {
    download.headers().forEach(to::setHeader);
    to.setContentLengthLong(download.bytes());
    try (InputStream content = download.content()) {
      content.transferTo(to.getOutputStream());
    }
  }
}
