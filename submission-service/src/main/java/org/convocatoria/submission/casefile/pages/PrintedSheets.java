package org.convocatoria.submission.casefile.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.convocatoria.pages.frame.Page;
import org.convocatoria.pages.language.Language;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.casefile.Sheets;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Draws them from templates, as pages are drawn, without the frame of pages. */
@Component
class PrintedSheets implements Sheets {

  private static final String FOLDER = "casefile/";

  private final ITemplateEngine engine;

  PrintedSheets(ITemplateEngine engine) {
    this.engine = engine;
  }

  @Override
  public void write(String sheet, Call call, Map<String, Object> model, OutputStream out)
      throws IOException {
    Map<String, Object> known = new HashMap<>(model);
    known.put("page", new Page(Language.ES, "", "", ZoneId.of(call.zone())));
    known.put("call", call);
    Writer text = new OutputStreamWriter(out, UTF_8);
    engine.process(FOLDER + sheet, new Context(Language.ES.locale(), known), text);
    text.flush();
  }
}
