import { useEffect, useState } from 'react';
import { openPhotoStore, type PhotoStore } from '@/geodata/photo-store';
import { useStoreName } from './store-name';

const stores = new Map<string, PhotoStore>();

/** The photos that this browser keeps. */
export function usePhotoStore(): PhotoStore {
  const name = useStoreName();
  const store = stores.get(name) ?? openPhotoStore(name);
  stores.set(name, store);
  return store;
}

/** A photo as an address for an image; undefined while it is read, null where this browser does not have it. */
export function usePhotoAddress(id: string): string | null | undefined {
  const store = usePhotoStore();
  const [read, setRead] = useState<{ id: string; address: string | null }>();
  useEffect(() => {
    let address: string | null = null;
    let over = false;
    store.get(id).then(
      (photo) => {
        if (over) return;
        address = photo && URL.createObjectURL(photo);
        setRead({ id, address });
      },
      () => {
        if (!over) setRead({ id, address: null });
      },
    );
    return () => {
      over = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [store, id]);
  return read?.id === id ? read.address : undefined;
}
