package org.convocatoria.notification;

import org.convocatoria.test.WordsContract;

class WordsTest implements WordsContract {}
