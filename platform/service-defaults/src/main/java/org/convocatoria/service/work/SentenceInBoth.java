package org.convocatoria.service.work;

import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Sentence;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.context.MessageSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a sentence of the bundles as text in both languages. */
@JacksonComponent
class SentenceInBoth extends ValueSerializer<Sentence.Keyed> {

  private final MessageSource words;

  SentenceInBoth(MessageSource words) {
    this.words = words;
  }

  @Override
  public void serialize(Sentence.Keyed sentence, JsonGenerator json, SerializationContext context) {
    Bilingual both = sentence.inBoth(words);
    json.writeStartObject();
    json.writeStringProperty("es", both.es());
    json.writeStringProperty("en", both.en());
    json.writeEndObject();
  }
}
