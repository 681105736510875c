package org.convocatoria.submission;

import org.convocatoria.test.WordsContract;

class WordsTest implements WordsContract {}
