package org.convocatoria.messaging;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;

/**
 * What no address of a store may weaken: a write counts when a majority has it in its journal, and
 * whoever has written something reads it, which only the primary can promise.
 */
class StoreGuarantees implements MongoClientSettingsBuilderCustomizer, Ordered {

  @Override
  public void customize(MongoClientSettings.Builder settings) {
    settings
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .readPreference(ReadPreference.primary());
  }

  /** After the address is read. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
