import { defaultImage } from '../contract/image-name.ts'
import { newId } from './db/ids.ts'
import { insertImage } from './db/images.ts'
import type { Db } from './db/open.ts'

const MB = 1024 ** 2

interface Release {
  os: string
  release: string
  alias: string
  description: string
  /** In MB, of the amd64 build; rough (sheet §14). */
  size: number
  added: string
}

const architectures = ['amd64', 'arm64']

/** The images that the seed and the documentation name (sheet §14). */
const releases: Release[] = [
  image(
    'debian',
    '13',
    'Debian 13',
    'Trixie. The default: stable, complete and quick to start.',
    420,
    '2025-08-09',
  ),
  image('debian', '12', 'Debian 12', 'Bookworm, the stable release before.', 390, '2023-06-10'),
  image('ubuntu', '24.04', 'Ubuntu 24.04', 'Noble Numbat, long-term support until 2029.', 610, '2024-04-25'),
  image(
    'ubuntu',
    '22.04',
    'Ubuntu 22.04',
    'Jammy Jellyfish, long-term support until 2027.',
    570,
    '2022-04-21',
  ),
  image('alpine', '3.19', 'Alpine 3.19', 'Very small, with musl and BusyBox.', 52, '2023-12-07'),
  image('alpine', '3.18', 'Alpine 3.18', 'Very small, with musl and BusyBox.', 50, '2023-05-09'),
  image('fedora', '43', 'Fedora 43', 'New software early.', 820, '2025-10-28'),
  image('fedora', '42', 'Fedora 42', 'New software early; the release before.', 790, '2025-04-15'),
  image('centos', '9', 'CentOS Stream 9', 'What becomes Red Hat Enterprise Linux 9.', 980, '2021-12-03'),
  image('rockylinux', '9', 'Rocky Linux 9', 'Compatible with Red Hat Enterprise Linux 9.', 940, '2022-07-14'),
]

function image(
  os: string,
  release: string,
  alias: string,
  description: string,
  size: number,
  added: string,
): Release {
  return { os, release, alias, description, size, added }
}

/** Fills the empty catalogue. The builds of an image for both architectures bear the same name. */
export function addImageCatalogue(db: Db): void {
  for (const { os, release, alias, description, size, added } of releases) {
    const image_name = `${os}/${release}`
    for (const architecture of architectures) {
      insertImage(db, {
        id: newId(),
        image_name,
        alias,
        description,
        architecture,
        os,
        release,
        variant: null,
        size: Math.round(size * MB * (architecture === 'arm64' ? 0.96 : 1)),
        price: 0,
        added_date: `${added}T00:00:00.000Z`,
        serial: `${added.replaceAll('-', '')}_0000`,
        prespawn: image_name === defaultImage,
      })
    }
  }
}
