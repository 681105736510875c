package org.convocatoria.notification.call;

import java.time.Instant;
import org.convocatoria.words.Bilingual;

/**
 * A call by its names, its zone and its telephone.
 *
 * @param daysMoved by how many days its calendar was moved for demonstration
 */
public record Call(
    String id,
    Bilingual names,
    Bilingual issuer,
    String zone,
    Instant opens,
    int daysMoved,
    String phone) {}
