package org.convocatoria.gateway;

import org.convocatoria.test.WordsContract;

class WordsTest implements WordsContract {}
