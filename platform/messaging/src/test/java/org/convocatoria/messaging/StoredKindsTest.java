package org.convocatoria.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class StoredKindsTest {

  private final MappingMongoConverter converter = converter();

  record Parcel(String id, @Nullable Fate fate, List<Fate> before) {}

  sealed interface Fate {
    @TypeAlias("sent")
    record HandedOver(Instant at) implements Fate {}

    @TypeAlias("lost")
    record Gone() implements Fate {}

    sealed interface Kept extends Fate {
      @TypeAlias("shelved")
      record Shelved(int shelf) implements Kept {}
    }
  }

  private static MappingMongoConverter converter() {
    MongoCustomConversions conversions = new MongoCustomConversions(List.of());
    MongoMappingContext context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    return new MessagingConfiguration().mappingMongoConverter(context, conversions);
  }

  @Test
  void aCaseIsStoredUnderItsKindAndReadAgain() {
    Parcel parcel =
        new Parcel(
            "7", new Fate.Gone(), List.of(new Fate.HandedOver(Instant.EPOCH), new Fate.Gone()));
    Document document = new Document();
    converter.write(parcel, document);
    assertThat(document.get("fate", Document.class)).containsExactly(Map.entry("kind", "lost"));
    assertThat(document.getList("before", Document.class))
        .extracting(each -> each.getString("kind"))
        .containsExactly("sent", "lost");
    assertThat(document.toJson()).doesNotContain("HandedOver", "_class");
    assertThat(converter.read(Parcel.class, document)).isEqualTo(parcel);
  }

  @Test
  void aCaseOfACaseIsReadAgain() {
    Parcel parcel = new Parcel("7", new Fate.Kept.Shelved(3), List.of());
    Document document = new Document();
    converter.write(parcel, document);
    assertThat(converter.read(Parcel.class, document)).isEqualTo(parcel);
  }

  @Test
  void aKindThatNobodyDeclaresIsAnError() {
    Document document =
        Document.parse("{\"_id\":\"7\",\"fate\":{\"kind\":\"stolen\"},\"before\":[]}");
    assertThatIllegalStateException()
        .isThrownBy(() -> converter.read(Parcel.class, document))
        .withMessageContaining("stolen");
  }
}
