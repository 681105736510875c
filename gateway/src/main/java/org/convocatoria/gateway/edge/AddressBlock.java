package org.convocatoria.gateway.edge;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The part of the net that one subscriber can choose addresses from: 256 neighbours (/24) of IPv4,
 * a network (/64) of IPv6. Limits count by it, since whoever has one of its addresses has all.
 */
public final class AddressBlock {

  private static final int V4_BYTES = 3;
  private static final int V6_BYTES = 8;

  private AddressBlock() {}

  /** The block as people write it. */
  public static String written(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      int length = parsed instanceof Inet4Address ? V4_BYTES : V6_BYTES;
      byte[] first = Arrays.copyOf(parsed.getAddress(), parsed.getAddress().length);
      Arrays.fill(first, length, first.length, (byte) 0);
      return InetAddress.getByAddress(first).getHostAddress() + "/" + length * Byte.SIZE;
    } catch (IllegalArgumentException | UnknownHostException _) {
      return address;
    }
  }

  /** The block of an address; what is no address is a block by itself. */
  public static String of(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      int length = parsed instanceof Inet4Address ? V4_BYTES : V6_BYTES;
      return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), length));
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
