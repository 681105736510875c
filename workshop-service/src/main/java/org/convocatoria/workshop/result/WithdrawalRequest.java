package org.convocatoria.workshop.result;

import org.jspecify.annotations.Nullable;

/** Why a result is taken back. */
public record WithdrawalRequest(@Nullable String reason) {}
