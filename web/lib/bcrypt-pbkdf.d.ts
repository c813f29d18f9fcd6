declare module 'bcrypt-pbkdf' {
  const bcrypt: {
    /** Fills `key`. Answers 0, or -1 when the arguments make no sense. */
    pbkdf(
      pass: Uint8Array,
      passLength: number,
      salt: Uint8Array,
      saltLength: number,
      key: Uint8Array,
      keyLength: number,
      rounds: number,
    ): 0 | -1
  }
  export = bcrypt
}
