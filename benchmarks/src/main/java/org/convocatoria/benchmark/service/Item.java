package org.convocatoria.benchmark.service;

/** What a client sends: about a kilobyte. */
public record Item(String title, String text) {}
