package org.convocatoria.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Set;

/** Documents to bytes and back, as on the wire. */
final class Bson {

  private Bson() {}

  /** Refuses what MongoDB refuses: a document over 16 MB. */
  static byte[] encode(Document document) {
    ByteBuf buffer = Unpooled.buffer(1024);
    BsonEncoder.encodeDocument(document, buffer);
    if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
      throw new MongoServerError(
          10334,
          "BSONObjectTooLarge",
          "BSONObj size: %d is invalid".formatted(buffer.readableBytes()));
    }
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  static Document decode(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }

  /** Decodes only the named top-level fields and steps over the others. */
  static Document decodeOnly(byte[] bytes, Set<String> fields) {
    ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
    buffer.skipBytes(4);
    Document document = new Document();
    while (true) {
      byte type = buffer.readByte();
      if (type == BsonConstants.TERMINATING_BYTE) {
        return document;
      }
      String name = BsonDecoder.decodeCString(buffer);
      if (fields.contains(name)) {
        document.put(name, BsonDecoder.decodeValue(type, buffer));
      } else {
        skip(type, buffer);
      }
    }
  }

  private static void skip(byte type, ByteBuf buffer) {
    switch (type) {
      case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
          buffer.skipBytes(buffer.getIntLE(buffer.readerIndex()));
      case BsonConstants.TYPE_UTF8_STRING ->
          buffer.skipBytes(4 + buffer.getIntLE(buffer.readerIndex()));
      case BsonConstants.TYPE_DATA -> buffer.skipBytes(5 + buffer.getIntLE(buffer.readerIndex()));
      default -> BsonDecoder.decodeValue(type, buffer);
    }
  }
}
