package org.convocatoria.plan;

import org.convocatoria.test.WordsContract;

class WordsTest implements WordsContract {}
