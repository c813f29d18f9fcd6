// Made with ssh-keygen for these tests; their private halves were thrown away.
// `fingerprint` is what `ssh-keygen -l` printed.
export const realKeys = [
  {
    bits: 256,
    fingerprint: 'SHA256:1ByszwlrnsTivYHxDEnAu+EoOU205EjGsNfIcxFJRHo',
    line: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOJ0SF0QBoMMC+uyRIoCq0/Pta9QdiIjS4kRqK581OIn',
  },
  {
    bits: 2048,
    fingerprint: 'SHA256:SLGvGBuv4i7NtZMh8Pi+BPbg2R1L0RrA7HVpomtKK/Q',
    line: 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC8wBW10lYIlwtrKvRp+yyoGM5oqXFSZpRb5eHF/I1vaB8a3yij26QPFiJCcl95pYVCszpernIqRGeFBiOHgK5CK2ggj1aG5lBD88ypjY87nSgVoUFxJ0RTmDbPci7GlxBy+OG0TNWM0T08g9KRWu/2aEIGONs26k46PuknZRoYqWyB2geKBjSJkaZBibRxPXtun1wz0++2vkDoXqPEl2omGIAmih8TXt4a5Oc77yeieemJq63BZnPJbQ9QCEwI0dorB9+LCaAp6cRkOGJ0NoXkY7V/ognUKv0ohwdT/FYZ2m5D7UrGIcHLdsRhkzcYCk+Y+AoT6XW6F7PC+C6TGll/',
  },
  {
    bits: 3072,
    fingerprint: 'SHA256:wHPDLolyrlGETZi5MWuzG16+zz3Iyg3kSSyfSJ0NnqI',
    line: 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQCmYd4k3P4aL73FBVWWQh5kW2nULnpIjWZMvVhTMb7gSrkXwtfDAsqFCdybOwy4AImNyKshIAqToD/B33IQY4mQxUHLItDMW3eB+7j6QdjyW3SQF2H0/inin8K8cvI9sfY12eicfk5xGtwmD/b7e38/451KCmgeOb7o7hw+aXre9LgM0p+pUGshTA0LEGcLX3dK3HHB+X0+9WTTPrQBrzwBpmpsvCdWzGlYcdXMSHcQt2RWjmD6ko59yLgCxhnUhl4cqtqFcWolv49raM1xwQU4eRhk+RNg5Zyk6qLOkIXwTQ46eCwsaMiaY5pG9qTx1JxYZDMpr5Xt/qCaDrVHWBfwH2nuC27LHprs7hki2i1f2VJspQvDN4JbxfYgqAtpFPuy1XC063ZU2QqyIo/s4rY7G6RtOTakJtpP0EvzbK7XWohFmE3jWrm8s/oShKiNlO6uV064MZCvhjLSmlFuzcCpmyfo2hoaBy0is/C4oCnB430yRCc9OEEcUsLHH15D1L8=',
  },
  {
    bits: 4096,
    fingerprint: 'SHA256:W4bX/5z6O3h4Bk/JAWnsyG/rdyEM5fzs/rkLqE16kxM',
    line: 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAACAQDJ12o6TfVnEBWfQYiHGdLJZHhMzhDp8G4rqJMBqZZJftiPaonpLnFpTp72Kg4+2ULLghakVDO+dd7wlgzMlCUyVMDVutuf63ksazSveUoPXA1YzDz+j28noBiJ4Y6iyGrYikx3bQF49/W6sOCdNsNOh2oUFBZ0zx5KCASFO5bFdizuTpf2cYGwumzx9PZN9YRA7I2OPJn9lr/xWDBIYTVuzknmvfdSZ198ZvACZde5Vhi9AOMF1ogtoE8vkXOTtGelhW38JLtXFk8DcXGKDn2SOTsMpaVWOZEi7IfvAEyq+MjbxX4/Iz7XR0M/ddZIIrjPevaZZAPabJX7UFit3bKT7Tzh9pLHiSNxGiZwMURcLtB94j55vL8kfstAXwft/kiLfwL4idRDKwrfJhoiucAsB3jfTqkjvUrq+3rDlcOJEfcoptnzYCcDRZJdw5N/0HaP8NDULYhdpSJYp8JODGh3Yc2hJDmlE658aqeKmkW/eTaBQbT7QN0pd5xz7jx9ry2dSOAg0KgIA6Xi2btzd3Z0n/aLvfGVer+ww7GQzRsIxgQKem8HyT5EoMMqMyNI9m4y+9N5ShcwhpA3Lum9ypLaxXILziW/bRO6A06RvKhGk8mwxXLhX7t965jNVqxy4ASDsXM+QZhWxVSzferganCbCAY1x573ImYTTwYHBl50MQ==',
  },
  {
    bits: 256,
    fingerprint: 'SHA256:q/3PrNqmAqN5OMAulCk21DZ4AIK/3ZR7IVB/D73fQoI',
    line: 'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBC50pASDhgOaVzHVvS3f/Wd05ABLLJlz3Y9dPWwF0jL9KeCWGKwltl1xdAh0gdvb3YXkBatBH6aCWOglJ/LO344=',
  },
  {
    bits: 384,
    fingerprint: 'SHA256:lOK1VnuJVnfelKGNhxgskmhzAEAl4VbZu+Nu/FMwKBw',
    line: 'ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBBykV1/SJ4Fhz83I9aQ8y48jRuHyZZWn/FXYhHJD5TijMFuEjKpEybV64lrZimi+IMEY0t+bSMH/CqssV/I0XcmuWF8SaYrCmbHHSuugQR7h+kTBd4fAs0xp9vvvB4i5LQ==',
  },
  {
    bits: 521,
    fingerprint: 'SHA256:/vfoXCrgvhsvlfcjO5mrBJhm6Mb9v/b9/n9AWlkUN9w',
    line: 'ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBACC7/eGB9b49GWG9EF/9xf37NOXRide3q8oWTNBM0JA7nLzAjkcJazhgTPvxxLY7D/gXkYcLNkmERduXupXcvgoBADTl2z4ZFEhpi+Em1f3pBZug/zvpVF/xKCGFn/l3bqp1RLj0d0XhM+KExush/IhUWeN4F1uesvq+2m9An5v5nQNQQ==',
  },
] as const

export const weakRsa =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDlhNI0ey4n3RxljNSFCfXB84/JxwhdKYUtN0dfLUHFftTHq8Zw4kdo62Jmo7d/ifw6vAxBxZPghChKF8lj7estm5CMuDTkGJwOH3CjHPW01L1unsokGMz8F3r7CEz8yEWbRIc5fazhOZ9R9VZMn317hT2e9IcRkM9oHV4jh4kN2w=='
