package org.convocatoria.gateway.edge.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What may come from one block of addresses; zero is no limit.
 *
 * @param intake how many things of each kind may be handed in within ten minutes
 * @param files how many bytes of files may come within a day
 */
@ConfigurationProperties("convocatoria.limit")
public record IntakeSettings(int intake, DataSize files) {}
