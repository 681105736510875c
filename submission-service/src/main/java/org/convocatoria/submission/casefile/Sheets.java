package org.convocatoria.submission.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.convocatoria.submission.call.Call;

/** Draws the sheets of a case file, which need nothing but themselves to be read and printed. */
public interface Sheets {

  /**
   * Writes a sheet in the language of the institute.
   *
   * @param sheet its name
   * @param call whose names and time zone it uses
   */
  void write(String sheet, Call call, Map<String, Object> model, OutputStream out)
      throws IOException;
}
