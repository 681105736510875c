package org.convocatoria.workshop.result.web;

import org.jspecify.annotations.Nullable;

/** Why a result is taken back. */
record WithdrawalRequest(@Nullable String reason) {}
