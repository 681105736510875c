package org.convocatoria.workshop;

import org.convocatoria.test.WordsContract;

class WordsTest implements WordsContract {}
